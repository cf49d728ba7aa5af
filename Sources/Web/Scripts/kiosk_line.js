// Nothing leads away from a kiosk's page while the line is broken: the browser's own page of errors would stand in its place,
// and what was entered would be gone.
import { element, readOver } from '/kiosk/pace.js'

/** Whether the page stands wiped until the line is back. */
export let isWaiting = false

const retrySeconds = 10

/** Whether the server answers within five seconds. */
function answers() {
  const asked = fetch('/kiosk/line.js', { cache: 'no-store', signal: AbortSignal.timeout?.(5000) })
  return asked.then((answer) => answer.ok, () => false)
}

/** Goes to the beginning; where the line is broken, wipes the page at once and goes when it is back. */
export async function goToBeginning(word) {
  if (await answers()) return location.replace('/kiosk')
  if (!isWaiting) wipe(word)
  setTimeout(() => goToBeginning(word), retrySeconds * 1000)
}

function wipe(word) {
  isWaiting = true
  for (const dialog of document.querySelectorAll('dialog')) if (dialog.open) dialog.close()
  document.body.classList.remove('stepping')
  document.querySelector('main').replaceChildren(element('h1', word('line')), element('p', word('line_wait')))
}

/** Sends forms and follows links once the server answers, and otherwise says that what was entered is still here. */
export function stayWhileBroken(word, seconds) {
  let [isAsking, isLeaving] = [false, false]
  const leave = async (event, go) => {
    if (event.defaultPrevented || isLeaving) return
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    isLeaving = await answers()
    isAsking = false
    if (isWaiting) return
    if (isLeaving) return go()
    readOver([element('h2', word('line')), element('p', word('line_words'))], word('line_back'), seconds)
  }
  addEventListener('submit', (event) => leave(event, () => event.target.requestSubmit(event.submitter)))
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]')
    if (link && !link.getAttribute('href').startsWith('#')) leave(event, () => location.assign(link.href))
  })
}
