// Brings the sheets that wait to the association, some at a time. A sheet that is not told to be decided waits on: brought
// twice it is one answer, since it carries its own key.
import { keepSheet, sheets } from '/delegate/keep.js'

const some = 20
let running = null

/** Says `ended` where the tablet is no longer registered, `line` where the line broke, nothing where all went. */
export const bring = () => (running ??= bringAll().finally(() => { running = null }))

async function bringAll() {
  const waiting = (await sheets()).filter((sheet) => sheet.outcome === 'waiting')
  for (let start = 0; start < waiting.length; start += some) {
    const going = waiting.slice(start, start + some)
    let answer
    try {
      answer = await fetch('/delegate/sheets', {
        method: 'POST', headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ sheets: going.map(({ key, sealed }) => ({ key, sealed })) }),
      })
    } catch { return 'line' }
    if (answer.status === 403) return 'ended'
    if (!answer.ok) return 'line'
    const outcomes = new Map((await answer.json()).results.map(({ key, outcome }) => [key, outcome]))
    for (const sheet of going) {
      const outcome = outcomes.get(sheet.key) ?? 'later'
      if (outcome === 'later') continue
      // What was decided need not lie here any longer, not even sealed.
      await keepSheet({ ...sheet, outcome, sealed: '' })
    }
  }
  return ''
}
