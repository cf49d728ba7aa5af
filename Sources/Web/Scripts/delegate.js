// The branch delegate's page: takes a batch along, asks away from the line, keeps sealed sheets, and brings them back.
// What it holds answers to, `answered` and `unfit`, is delegate_check.js, which is sent before it in the same file.
import { bring } from '/delegate/bring.js'
import { hint, mark, read } from '/delegate/code.js'
import { batch, keepBatch, keepSheet, removeSheet, sheets } from '/delegate/keep.js'
import { bytesOf, newKey, seal } from '/delegate/seal.js'
import { element, oneIdeaAScreen, readOver } from '/kiosk/pace.js'

const language = document.documentElement.lang
const at = (id) => document.getElementById(id)
const digits = (text) => language === 'ar' ? String(text).replace(/[0-9]/g, (d) => '٠١٢٣٤٥٦٧٨٩'[d]) : String(text)
const say = (key, values = {}) => Object.entries(values).reduce(
  (text, [name, value]) => text.replace(`{${name}}`, digits(value)),
  at('says').querySelector(`[data-key="${key}"]`)?.textContent ?? key)

/** A day in both calendars, as the rest of the site writes it. */
function dayOf(text) {
  const written = (calendar) => new Intl.DateTimeFormat(
    language === 'ar' ? `ar-SA-u-ca-${calendar}-nu-arab` : `en-GB-u-ca-${calendar}`,
    { timeZone: 'Asia/Riyadh', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${text}T12:00:00+03:00`))
  return language === 'ar'
    ? `${written('gregory')}م، ${written('islamic-umalqura').replace(/\s*هـ$/, '')}هـ`
    : `${written('gregory')}, ${written('islamic-umalqura')}`
}

let taken = null
let ended = false
let idle
let turn = null
const other = document.querySelector('header a')
const otherName = other?.textContent

/** Shows one of the page's three parts. */
function show(part) {
  for (const id of ['home', 'sheet', 'done']) at(id).hidden = id !== part
  if (part !== 'sheet') {
    at('sheet').replaceChildren()
    document.body.classList.remove('stepping')
    turn = null
    if (other) other.textContent = otherName
  }
  scrollTo(0, 0)
  clearTimeout(idle)
  if (part === 'done') idle = setTimeout(() => show('home'), 15000)
}

function problem(text) {
  at('problem').hidden = text === ''
  at('problem').firstElementChild.textContent = text
  if (text === '') at('code').removeAttribute('aria-invalid')
  else at('code').setAttribute('aria-invalid', 'true')
  if (text !== '') at('problem').focus()
}

async function draw() {
  at('line').textContent = ended ? say('ended') : navigator.onLine ? say('online') : say('offline')
  at('batch').textContent = taken
    ? say('batch', { day: dayOf(taken.taken), surveys: taken.surveys.length, codes: taken.hints.length }) : say('no_batch')
  const all = await sheets()
  const waiting = all.filter((sheet) => sheet.outcome === 'waiting')
  at('waiting').textContent = waiting.length === 0 ? say('nothing_waiting') : say('waiting', { n: waiting.length })
  at('kept').replaceChildren(...all.filter((sheet) => sheet.outcome !== 'taken').map(line))
}

/** A sheet in the list: the end of its code, its day and what became of it; nothing of what was answered. */
function line(sheet) {
  const item = document.createElement('li')
  const words = document.createElement('span')
  words.textContent = `${say('code_ending', { end: sheet.ending })} · ${say('of_day', { day: dayOf(sheet.day) })} · `
    + (sheet.outcome === 'waiting' ? say('kept') : say(sheet.outcome))
  item.append(words)
  if (sheet.outcome !== 'waiting') {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'second'
    button.textContent = say('remove')
    button.addEventListener('click', async () => { await removeSheet(sheet.key); await draw() })
    item.append(document.createElement('br'), button)
  }
  return item
}

/** The questionnaire of a code; asks the delegate where the batch does not tell. */
async function questionnaire(code) {
  if (!at('choice').hidden && at('survey').value !== '') return taken.surveys[Number(at('survey').value)]
  const salt = bytesOf(taken.salt)
  const wanted = await hint(code, salt)
  const found = [...new Set(taken.hints.filter(([one]) => one === wanted).map(([, survey]) => survey))]
  if (found.length === 1) return taken.surveys[found[0]]
  const offered = found.length > 1 ? found : taken.surveys.map((_, index) => index)
  const first = new Option(say('choose'), '')
  at('survey').replaceChildren(first, ...offered.map((index) => new Option(taken.surveys[index].title[language], index)))
  at('survey-d').textContent = say(found.length > 1 ? 'two_listed' : 'not_listed')
  at('choice').hidden = false
  at('survey').focus()
  return null
}

at('code').addEventListener('input', () => { at('choice').hidden = true; at('survey').replaceChildren(); problem('') })
at('code-form').addEventListener('submit', async (event) => {
  event.preventDefault()
  const typed = read(at('code').value)
  if (typed.problem) return problem(say(typed.problem))
  if (!taken || taken.surveys.length === 0) return problem(say('no_batch'))
  const known = await mark(typed.digits, bytesOf(taken.salt))
  if ((await sheets()).some((sheet) => sheet.mark === known && ['waiting', 'taken', 'answered'].includes(sheet.outcome))) {
    return problem(say('used_here'))
  }
  const survey = await questionnaire(typed.digits)
  if (!survey) return
  problem('')
  ask(survey, typed.digits, known)
})

/**
 * Puts the questionnaire's own page before the person. What he enters is nowhere but in this form, until it is sealed. The
 * way to the other language turns the form, and keeps what was entered.
 */
function ask(survey, code, known, tongue = language, entered = []) {
  const page = new DOMParser().parseFromString(survey.pages[tongue], 'text/html')
  const main = page.querySelector('main')
  const form = main.querySelector('form')
  at('code').value = ''
  at('choice').hidden = true
  at('sheet').lang = tongue
  at('sheet').dir = tongue === 'ar' ? 'rtl' : 'ltr'
  at('sheet').replaceChildren(...main.childNodes)
  for (const link of at('sheet').querySelectorAll('a')) link.remove()
  for (const [name, value] of entered) {
    for (const field of form.elements) {
      if (field.name !== name || name === 'key') continue
      if (['radio', 'checkbox'].includes(field.type)) field.checked ||= field.value === value
      else field.value = value
    }
  }
  offerNotice(tongue)
  const goTo = oneIdeaAScreen(at('sheet'), (key) => say(`${tongue}_${key}`))
  form.addEventListener('submit', async (event) => {
    // The return key on an earlier screen only leads on.
    if (event.defaultPrevented) return
    event.preventDefault()
    for (const words of form.querySelectorAll('fieldset > .problem')) words.remove()
    if (!answered(form)) return unanswered(form)
    const fault = unfit(form)
    if (fault) return mend(fault, goTo)
    const fields = Object.create(null)
    for (const [name, value] of new FormData(form)) if (name !== 'key') (fields[name] ??= []).push(value)
    const send = form.querySelector('button:not([type=button])')
    send.disabled = true
    try {
      const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Riyadh' }).format(new Date())
      const key = newKey()
      const sealed = await seal({ code, survey: survey.survey, day, fields }, key, taken.sealingKey)
      await keepSheet({ key, mark: known, ending: code.slice(-4), day, sealed, outcome: 'waiting' })
    } catch {
      send.disabled = false
      return unanswered(form, 'failed')
    }
    form.reset()
    at('done').querySelector('h1').textContent = survey.closing[tongue]
    show('done')
    at('done').focus()
    await bringNow(false)
  })
  show('sheet')
  const rest = () => { clearTimeout(idle); idle = setTimeout(() => show('home'), 600000) }
  rest()
  for (const name of ['input', 'pointerdown', 'keydown']) form.addEventListener(name, rest)
  if (other) other.textContent = tongue === 'ar' ? 'English' : 'العربية'
  turn = () => ask(survey, code, known, tongue === 'ar' ? 'en' : 'ar', [...new FormData(form)])
  const heading = at('sheet').querySelector('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus()
}

/** The notice of how data are kept, read over the sheet: it is on the tablet, so that it needs no line. */
function offerNotice(tongue) {
  const open = element('button', say(`${tongue}_notice`))
  open.type = 'button'
  open.className = 'second'
  at('sheet').querySelector(':scope > .quiet')?.append(open)
  open.addEventListener('click', () => readNotice(tongue))
}

function readNotice(tongue) {
  const kept = at(`notice-${tongue}`)
  const parts = [...kept.content.cloneNode(true).children]
  for (const part of parts) [part.lang, part.dir] = [tongue, tongue === 'ar' ? 'rtl' : 'ltr']
  readOver(parts, say(`${tongue}_notice_back`), Number(say('notice_seconds')) * 1000)
}

/** Leads back to a question whose answer does not fit, and says at it what to do; nothing is sealed yet. */
function mend({ set, words }, goTo) {
  goTo?.(set)
  const said = element('p', words)
  said.className = 'problem'
  said.setAttribute('role', 'alert')
  set.querySelector('legend').after(said)
}

function unanswered(form, key = 'nothing_answered') {
  const words = form.querySelector('.problem') ?? document.createElement('p')
  words.className = 'problem'
  words.setAttribute('role', 'alert')
  words.textContent = say(key)
  form.querySelector('button:not([type=button])').before(words)
}

async function bringNow(asked) {
  if (asked) at('waiting').textContent = say('sending')
  const stop = navigator.onLine ? await bring() : 'line'
  if (stop === 'ended') ended = true
  if (stop === '') ended = false
  await draw()
  if (asked && stop === 'line') at('waiting').textContent += ` ${say('not_sent')}`
}

async function takeBatch(asked) {
  try {
    const answer = await fetch('/delegate/batch')
    if (answer.status === 403) ended = true
    if (answer.ok) {
      taken = await answer.json()
      await keepBatch(taken)
      ended = false
    }
  } catch { /* no line: the batch of before stays good */ }
  await draw()
  if (asked && !navigator.onLine) at('batch').textContent += ` ${say('not_sent')}`
}

other?.addEventListener('click', (event) => {
  if (!turn) return
  event.preventDefault()
  turn()
})
at('bring').addEventListener('click', () => bringNow(true))
at('take').addEventListener('click', () => takeBatch(true))
at('notice').addEventListener('click', () => readNotice(language))
at('again').addEventListener('click', () => show('home'))
addEventListener('online', () => bringNow(false))
addEventListener('offline', draw)
// A page that the browser kept for the way back shows nothing of who answered.
addEventListener('pageshow', (event) => { if (event.persisted) location.reload() })
setInterval(() => { if (!at('home').hidden) bringNow(false) }, 60000)

if (!window.isSecureContext || !('serviceWorker' in navigator) || !crypto.subtle) {
  problem(say('not_safe'))
} else {
  await navigator.serviceWorker.register('/delegate/worker.js', { scope: '/delegate' })
  await navigator.storage?.persist?.()
  // A batch that the browser lost is no reason to stop: another is taken.
  taken = await batch().catch(() => null) ?? null
  await draw()
  await takeBatch(false)
  await bringNow(false)
}
document.documentElement.dataset.ready = 'yes'
