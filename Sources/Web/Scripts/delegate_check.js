// Holds what was entered to the bounds that the page carries, before it is sealed: away from the line nobody else does, and a
// sheet that does not fit its questionnaire is refused when it is brought, after its person has gone. What is taken here the
// server takes too (Surveys/AnswerSheet+Reading.swift, Vocabulary/DateEntry.swift). It is sent as the beginning of
// /delegate/app.js (TabletFile.swift).

/** The questions that are asked of him: those whose condition holds, on whichever screen they stand. */
function asked(form) {
  return [...form.querySelectorAll('fieldset')].filter((set) => {
    for (let around = set.parentElement; around && around !== form; around = around.parentElement) {
      if (getComputedStyle(around).display === 'none') return false
    }
    return true
  })
}

const entered = (set) => [...set.querySelectorAll('input, textarea')]
  .filter((field) => !['radio', 'checkbox'].includes(field.type) || field.checked)
  .map((field) => field.value.trim()).filter((value) => value !== '')

/** Whether any question that is asked has an answer. */
const answered = (form) => asked(form).some((set) => entered(set).length > 0)

/** The first question whose answer does not fit, with the words that say what to do; nothing where all fit. */
function unfit(form) {
  for (const set of asked(form)) {
    const words = set.dataset.bounds ? fault(entered(set), JSON.parse(set.dataset.bounds)) : ''
    if (words !== '') return { set, words }
  }
  return null
}

function fault(values, bounds) {
  if (values.length === 0) return ''
  if (bounds.earliest) return dateFault(western(values[0]), bounds)
  if (bounds.least === undefined) return values.length > bounds.most ? bounds.says : ''
  const number = western(values[0])
  const fits = /^[+-]?[0-9]{1,15}$/.test(number) && bounds.least <= Number(number) && Number(number) <= bounds.most
  return fits ? '' : bounds.says
}

const western = (text) => text
  .replace(/[٠-٩]/g, (digit) => digit.charCodeAt(0) - 0x660).replace(/[۰-۹]/g, (digit) => digit.charCodeAt(0) - 0x6f0)

/** A date as the server reads it, year or day first, in either calendar. */
function dateFault(typed, { earliest, latest, says, unread, absent }) {
  const text = typed.replace(/[ \u00A0\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
  const parts = /^([0-9]{1,4})([-/.])([0-9]{1,2})\2([0-9]{1,4})(هـ|ه|AH|م)?$/.exec(text)
  if (!parts) return unread
  const [first, month, last, mark] = [parts[1], Number(parts[3]), parts[4], parts[5]]
  const yearFirst = first.length === 4 && last.length <= 2
  if (!yearFirst && !(first.length <= 2 && last.length === 4)) return unread
  const [year, day] = (yearFirst ? [first, last] : [last, first]).map(Number)
  const hijri = year >= 1300 && year <= 1600
  if (!hijri && !(year >= 1882 && year <= 2200)) return unread
  if (mark && hijri === (mark === 'م')) return unread
  const found = hijri ? ofUmmAlQura(year, month, day) : gregorian(year, month, day)
  if (found === '') return absent
  return found && (found < earliest || found > latest) ? says : ''
}

/** The day as it is written in the bounds; nothing where there is no such day. */
function gregorian(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : ''
}

const ummAlQura = new Intl.DateTimeFormat(
  'en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' })

/** The same of a day of Umm al-Qura; null where the browser does not know the calendar. */
function ofUmmAlQura(year, month, day) {
  if (ummAlQura.resolvedOptions().calendar !== 'islamic-umalqura') return null
  const near = Date.UTC(622, 6, 19) / 86400000 + Math.round((year - 1) * 354.36707 + (month - 1) * 29.530589 + day - 1)
  for (let away = -6; away <= 6; away++) {
    const date = new Date((near + away) * 86400000)
    const parts = Object.fromEntries(ummAlQura.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value)]))
    if (parts.year === year && parts.month === month && parts.day === day) return date.toISOString().slice(0, 10)
  }
  return ''
}
