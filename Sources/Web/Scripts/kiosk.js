// The kiosk's pages: keys to type with, one idea a screen, and a beginning anew when nobody is there.
// Without this script the same pages work: one form, typed with the tablet's own keys, and a slower beginning anew.
const says = document.getElementById('says')
const word = (key) => says.querySelector(`[data-key="${key}"]`)?.textContent ?? ''
const seconds = (key) => Number(word(key)) * 1000
const place = says.dataset.place
const arabic = document.documentElement.lang === 'ar'
const beginAnew = () => location.replace('/kiosk')

/** An element with these words, or with others in it. */
function element(name, words, ...others) {
  const made = document.createElement(name)
  made.textContent = words
  made.append(...others)
  return made
}

// A page that the browser kept for the way back is not shown again.
addEventListener('pageshow', (event) => { if (event.persisted) beginAnew() })

if (place === 'done') setTimeout(beginAnew, seconds('thanks_seconds'))
if (place === 'start') drawKeys()
if (place === 'answer') { if (!document.querySelector('.problem')) oneIdeaAScreen() }
if (place === 'answer') watch(() => true)
if (place === 'start') watch(() => document.getElementById('code').value !== '' || !arabic)

/** Digits to touch, and one key that takes the last away. */
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
  for (const digit of digits) key(arabic ? digit.replace(/\d/, (d) => '٠١٢٣٤٥٦٧٨٩'[d]) : digit, () => { input.value += digit })
  key(word('erase'), () => { input.value = input.value.slice(0, -1) }).className = 'erase'
  input.addEventListener('input', () => {
    const plain = input.value.replace(/[\s-]/g, '')
    input.value = plain.replace(/(.{4})(?=.)/g, '$1 ')
  })
}

/** The notice first, then a question a screen, then the button that sends. */
function oneIdeaAScreen() {
  const form = document.querySelector('main form')
  const questions = [...form.querySelectorAll('fieldset')].filter((set) => !set.parentElement.closest('fieldset'))
  if (questions.length === 0) return
  const send = form.querySelector(':scope > button, :scope > p > button')
  const around = [...document.querySelectorAll('main > *')].filter((element) => element !== form)
  const end = element('div', '', element('h2', word('finish')), element('p', word('finish_words')))
  end.className = 'calm'
  send.before(end)
  const screens = [around, ...questions.map((question) => [question]), [end, send, ...form.querySelectorAll('.quiet')]]
  const others = [...form.children].filter((element) => !screens.flat().some((one) => element.contains(one)))
  for (const element of others) if (element.type !== 'hidden') element.hidden = true
  const [turns, back, next, way] = ['div', 'button', 'button', 'progress'].map((name) => document.createElement(name))
  turns.className = 'turns'
  way.className = 'way'
  way.max = screens.length - 1
  way.setAttribute('aria-label', word('step'))
  for (const [button, label] of [[back, word('back')], [next, word('next')]]) {
    button.type = 'button'
    button.textContent = label
    turns.append(button)
  }
  back.className = 'second'
  form.append(turns)
  form.before(way)
  document.body.classList.add('stepping')
  let at = 0
  const show = (number, moved) => {
    at = number
    screens.forEach((screen, index) => screen.forEach((element) => { element.hidden = index !== at }))
    way.value = at
    back.hidden = at === 0
    next.hidden = at === screens.length - 1
    next.textContent = at === 0 ? word('begin') : word('next')
    if (!moved) return
    scrollTo(0, 0)
    const heading = screens[at][0].querySelector?.('legend, h2') ?? screens[at][0]
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  back.addEventListener('click', () => show(at - 1, true))
  next.addEventListener('click', () => show(at + 1, true))
  // The return key sends only where sending is what the screen shows.
  form.addEventListener('submit', (event) => {
    if (at < screens.length - 1) { event.preventDefault(); show(at + 1, true) }
  })
  show(0, false)
}

/** Asks whether somebody is still there when nobody touches the tablet, and begins anew where nobody answers. */
function watch(isWorthIt) {
  const goOn = element('button', word('go_on'))
  goOn.type = 'button'
  const dialog = element('dialog', '', element('h2', word('still')), element('p', word('still_words')), goOn)
  dialog.setAttribute('aria-label', word('still'))
  document.body.append(dialog)
  let timer
  const rest = () => {
    clearTimeout(timer)
    if (dialog.open) dialog.close()
    timer = setTimeout(ask, seconds('idle_seconds'))
  }
  const ask = () => {
    if (!isWorthIt()) return rest()
    dialog.showModal()
    timer = setTimeout(beginAnew, seconds('asked_seconds'))
  }
  for (const name of ['pointerdown', 'keydown', 'input', 'scroll']) addEventListener(name, rest, { passive: true })
  rest()
}
