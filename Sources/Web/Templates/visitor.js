/* What the page can do beside answering, where the browser lets it: one question a screen, reading aloud, letters */
/* and contrast that stay as they were chosen. It asks for nothing, sends nothing, and writes no words of others. */
(() => {
const page = document.documentElement
const ease = document.querySelector('.ease')
const kept = 'ease'

/* The size of letters and the contrast, until this tab is closed. */
const controls = [...ease.querySelectorAll('input')]
const keep = () => sessionStorage.setItem(kept, controls.filter(c => c.checked).map(c => c.id).join(' '))
try {
(sessionStorage.getItem(kept) || '').split(' ').forEach(id => {
const chosen = controls.find(c => c.id === id)
if (chosen) chosen.checked = true
})
ease.addEventListener('change', keep)
} catch { /* A browser that keeps nothing shows the page as it is. */ }

const form = document.querySelector('form[data-next]')
if (!form) return
const questions = [...form.querySelectorAll('fieldset')]
const button = (words, act) => {
const made = document.createElement('button')
made.type = 'button'
made.textContent = words
made.addEventListener('click', act)
return made
}

/* Reading aloud, where the device has a voice in the page's language. */
const speech = window.speechSynthesis
const voice = () => speech.getVoices().find(v => v.lang.startsWith(page.lang))
const read = question => {
const speaking = speech.speaking
speech.cancel()
if (speaking) return
const words = [...question.querySelectorAll('legend,.note p,label:not(.clear)')].map(part => part.innerText).join('. ')
const aloud = new SpeechSynthesisUtterance(words)
aloud.lang = page.lang
aloud.voice = voice()
aloud.rate = 0.9
speech.speak(aloud)
}
const offer = () => {
if (!voice() || form.querySelector('.aloud')) return
questions.forEach(question => {
const listen = button(form.dataset.aloud, () => read(question))
listen.className = 'aloud'
question.querySelector('legend').after(listen)
})
}
if (speech) {
offer()
speech.addEventListener('voiceschanged', offer)
}

/* One question a screen: the page is as long as before, each question as high as the screen. */
page.classList.add('paced')
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
const shown = () => questions.filter(question => question.offsetParent)
const place = () => {
const list = shown()
const at = list.findIndex(question => question.getBoundingClientRect().bottom > innerHeight / 3)
return { list, at: at < 0 ? list.length : at }
}
const go = (question, focus) => {
const target = question || form.querySelector('button:not([type])')
target.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: question ? 'start' : 'center' })
if (focus) (target.querySelector('input,textarea') || target).focus({ preventScroll: true })
}
const turn = step => {
const { list, at } = place()
go(list[Math.max(0, at + step)], true)
}
const bar = document.createElement('div')
bar.className = 'pace'
bar.append(button(form.dataset.back, () => turn(-1)), button(form.dataset.next, () => turn(1)))
form.append(bar)

/* A tap on an answer leads on; keys do not, so that one can go through the answers with them. */
form.addEventListener('click', event => {
const field = event.target
if (!event.detail || field.type !== 'radio' || !field.value) return
const list = shown()
const next = list.indexOf(field.closest('fieldset')) + 1
if (next) setTimeout(() => go(list[next]), 350)
})
})()
