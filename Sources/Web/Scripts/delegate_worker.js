// Keeps the delegate's page on the tablet: from the line where there is one, from the tablet where there is none.
const shelf = 'rida-delegate-4'
const files = [
  '/delegate', '/delegate?lang=en', '/delegate/app.js', '/delegate/code.js', '/delegate/keep.js', '/delegate/seal.js',
  '/delegate/bring.js', '/delegate/icon.svg', '/delegate/app.webmanifest', '/delegate/app.webmanifest?lang=en',
  '/kiosk/tablet.css', '/kiosk/pace.js',
]

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shelf).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('rida-delegate') && name !== shelf).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { pathname, search } = new URL(event.request.url)
  if (event.request.method !== 'GET' || !files.includes(pathname + (search === '?lang=ar' ? '' : search))) return
  event.respondWith(fromLine(event.request, pathname + (search === '?lang=ar' ? '' : search)))
})

/** What the association says goes first, also where it says no; what was kept is for when it cannot be reached. */
async function fromLine(request, name) {
  const cache = await caches.open(shelf)
  const kept = await cache.match(name)
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(kept ? 4000 : 30000) })
    if (answer.ok) await cache.put(name, answer.clone())
    if (answer.status < 500) return answer
  } catch { /* no line */ }
  return kept ?? Response.error()
}
