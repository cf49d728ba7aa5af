// Nothing leads away from a kiosk's page while the line is broken: the browser's own page of errors would stand in its place,
// and what was entered would be gone.
import { element, readOver } from '/kiosk/pace.js'

/** Whether the page stands wiped until the line is back. */
export let isWaiting = false

const retrySeconds = 10

/** Whether the server answers within five seconds. */
async function answers() {
  const asking = new AbortController()
  const timer = setTimeout(() => asking.abort(), 5000)
  const answer = await fetch('/kiosk/line.js', { cache: 'no-store', signal: asking.signal }).catch(() => undefined)
  clearTimeout(timer)
  return answer?.ok ?? false
}

/**
 * Goes to the beginning, unless that is called off meanwhile; where the line is broken, wipes the page and goes when it is
 * back.
 */
export async function goToBeginning(word, isCalledOff = () => false) {
  const isThere = await answers()
  if (!isWaiting && isCalledOff()) return
  if (isThere) return location.replace('/kiosk')
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
  // Safari before 16 cannot ask a form to be sent; its plain way sends the same, for no button here has a name.
  const send = (form, button) => form.requestSubmit ? form.requestSubmit(button) : form.submit()
  addEventListener('submit', (event) => leave(event, () => send(event.target, event.submitter)))
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]')
    if (link && !link.getAttribute('href').startsWith('#')) leave(event, () => location.assign(link.href))
  })
}
