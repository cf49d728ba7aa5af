// The kiosk's pages: keys to type with, one idea a screen, and a beginning anew when nobody is there.
// Without this script the same pages work: one form, typed with the tablet's own keys, and a slower beginning anew.
import { element, oneIdeaAScreen, readOver } from '/kiosk/pace.js'
import { goToBeginning, isWaiting, stayWhileBroken } from '/kiosk/line.js'

const says = document.getElementById('says')
const word = (key) => says.querySelector(`[data-key="${key}"]`)?.textContent ?? ''
const seconds = (key) => Number(word(key)) * 1000
const place = says.dataset.place
const arabic = document.documentElement.lang === 'ar'
const beginAnew = (isCalledOff) => goToBeginning(word, isCalledOff)

// A page that the browser kept for the way back is not shown again, be it for the moment in which the server is asked.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  document.querySelector('main').replaceChildren()
  beginAnew()
})

if (place === 'done') setTimeout(() => beginAnew(), seconds('thanks_seconds'))
if (place === 'start') drawKeys()
if (place === 'notice') returnWhenUnread()
if (place === 'answer') {
  offerNotice()
  if (!document.querySelector('.problem')) oneIdeaAScreen(document.querySelector('main'), word)
}
if (place === 'answer') watch(() => true)
if (place === 'start') watch(() => document.getElementById('code').value !== '' || !arabic)
stayWhileBroken(word, seconds('notice_seconds'))

/** Digits to touch, in Arabic with those that are printed on the slip beside them, and one key that takes the last away. */
function drawKeys() {
  const [input, keys] = [document.getElementById('code'), document.getElementById('keys')]
  const key = (label, act) => {
    const button = element('button', label)
    button.type = 'button'
    button.addEventListener('click', () => { act(); input.dispatchEvent(new Event('input')) })
    keys.append(button)
    return button
  }
  const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']
  for (const digit of digits) {
    const touched = key(arabic ? '٠١٢٣٤٥٦٧٨٩'[digit] : digit, () => { input.value += digit })
    if (!arabic) continue
    const printed = element('small', digit)
    printed.setAttribute('aria-hidden', 'true')
    touched.append(printed)
  }
  key(word('erase'), () => { input.value = input.value.slice(0, -1) }).className = 'erase'
  input.addEventListener('input', () => {
    const plain = input.value.replace(/[\s-]/g, '')
    input.value = plain.replace(/(.{4})(?=.)/g, '$1 ')
  })
}

/** The notice of how data are kept, over the page, so that nothing entered is lost; it closes by itself where nobody reads. */
function offerNotice() {
  const way = word('notice_address')
  const open = element('button', word('notice'))
  open.type = 'button'
  open.className = 'second'
  document.querySelector('main > .quiet')?.append(open)
  open.addEventListener('click', async () => {
    const text = await fetch(way).then((answer) => answer.ok ? answer.text() : '').catch(() => '')
    // Its style is this page's own already; parsed again, the content policy would object.
    const page = new DOMParser().parseFromString(text.replace(/<style[^]*?<\/style>/g, ''), 'text/html')
    if (!page.querySelector('main')) return
    readOver([...page.querySelectorAll('main h1, main section')], word('notice_back'), seconds('notice_seconds'))
  })
}

/** Goes back to the beginning once nobody has touched the page for a while. */
function returnWhenUnread() {
  let timer
  const wait = () => { clearTimeout(timer); timer = setTimeout(() => beginAnew(), seconds('notice_seconds')) }
  for (const name of ['pointerdown', 'keydown', 'scroll']) addEventListener(name, wait, { passive: true })
  wait()
}

/** Asks whether somebody is still there when nobody touches the tablet, and begins anew where nobody answers. */
function watch(isWorthIt) {
  const goOn = element('button', word('go_on'))
  goOn.type = 'button'
  const dialog = element('dialog', '', element('h2', word('still')), element('p', word('still_words')), goOn)
  dialog.setAttribute('aria-label', word('still'))
  document.body.append(dialog)
  let [timer, touches] = [0, 0]
  const rest = () => {
    touches += 1
    clearTimeout(timer)
    if (dialog.open) dialog.close()
    timer = setTimeout(ask, seconds('idle_seconds'))
  }
  const ask = () => {
    if (isWaiting || !isWorthIt()) return rest()
    dialog.showModal()
    const before = touches
    timer = setTimeout(() => beginAnew(() => touches > before), seconds('asked_seconds'))
  }
  for (const name of ['pointerdown', 'keydown', 'input', 'scroll']) addEventListener(name, rest, { passive: true })
  rest()
}
