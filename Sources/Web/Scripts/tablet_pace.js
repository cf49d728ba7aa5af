// One idea a screen on the association's tablets, and what is read over a page.

/** An element with these words, or with others in it. */
export function element(name, words, ...others) {
  const made = document.createElement(name)
  made.textContent = words
  made.append(...others)
  return made
}

/**
 * The notice first, then a question a screen, then the button that sends. `main` holds the page and its form. Gives the way to
 * the screen of a question.
 */
export function oneIdeaAScreen(main, word) {
  const form = main.querySelector('form')
  const questions = [...form.querySelectorAll('fieldset')].filter((set) => !set.parentElement.closest('fieldset'))
  if (questions.length === 0) return
  const send = form.querySelector(':scope > button, :scope > p > button')
  const around = [...main.children].filter((child) => child !== form)
  const end = element('div', '', element('h2', word('finish')), element('p', word('finish_words')))
  end.className = 'calm'
  send.before(end)
  const screens = [around, ...questions.map((question) => [question]), [end, send, ...form.querySelectorAll('.quiet')]]
  const others = [...form.children].filter((child) => !screens.flat().some((one) => child.contains(one)))
  for (const child of others) if (child.type !== 'hidden') child.hidden = true
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
  const title = around.find((child) => child.localName === 'h1')
  const put = (number) => {
    at = number
    screens.forEach((screen, index) => screen.forEach((child) => { child.hidden = index !== at }))
    if (!title) return
    // Who listens to the page is told its title on every screen.
    title.hidden = false
    title.classList.toggle('unseen', at > 0)
  }
  const show = (number, moved) => {
    const step = number < at ? -1 : 1
    put(number)
    // A question that depends on an answer that was not given takes no screen.
    while (at > 0 && at < screens.length - 1 && screens[at][0].getClientRects().length === 0) put(at + step)
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
  return (question) => show(screens.findIndex((screen) => screen.includes(question)), true)
}

/** Shows these elements over the page until somebody closes them, or until nobody has touched the tablet for a while. */
export function readOver(parts, label, rest) {
  const close = element('button', label)
  close.type = 'button'
  const dialog = element('dialog', '', ...parts, close)
  dialog.className = 'reading'
  dialog.setAttribute('aria-label', parts[0]?.textContent ?? '')
  document.body.append(dialog)
  let timer
  const wait = () => { clearTimeout(timer); timer = setTimeout(() => dialog.close(), rest) }
  for (const name of ['pointerdown', 'keydown', 'scroll']) dialog.addEventListener(name, wait, { passive: true })
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => { clearTimeout(timer); dialog.remove() })
  dialog.showModal()
  dialog.scrollTop = 0
  wait()
}
