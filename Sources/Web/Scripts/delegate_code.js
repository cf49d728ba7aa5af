// Short codes as the server reads them (Collector/ShortCode.swift): the same digits, the same check digit (Damm), the same hint.
const quasigroup = [
  '0317598642', '7092154863', '4206871359', '1750983426', '6123045978', '3674209581', '5869720134', '8945362017',
  '9438617205', '2581436790',
]
const length = 12

/** The digits of what was typed, or the key of the words that say what is to be mended. */
export function read(typed) {
  const western = typed.replace(/[٠-٩]/g, (d) => d.charCodeAt(0) - 0x660).replace(/[۰-۹]/g, (d) => d.charCodeAt(0) - 0x6f0)
  const digits = western.replace(/[oO]/g, '0').replace(/[iIlL]/g, '1').replace(/[\s\-–—\u2011._/\u0640\p{Cf}]/gu, '')
  if (digits === '') return { problem: 'missing' }
  if (!/^[0-9]+$/.test(digits)) return { problem: 'not_digits' }
  if (digits.length !== length) return { problem: 'wrong_length' }
  const check = [...digits].reduce((state, digit) => quasigroup[state][digit], 0)
  return Number(check) === 0 ? { digits } : { problem: 'mistyped' }
}

const digest = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** By what the batch finds the questionnaire of a code. */
export async function hint(digits, salt) {
  const found = await digest(new Uint8Array([...salt, ...new TextEncoder().encode(digits)]))
  return ((found[0] << 24 | found[1] << 16 | found[2] << 8 | found[3]) >>> 0) % (1 << 20)
}

/** By what this tablet knows again that a code was answered on it; the code itself is not kept outside the sealed sheet. */
export async function mark(digits, salt) {
  const found = await digest(new Uint8Array([...new TextEncoder().encode('answered here '), ...salt, ...new TextEncoder().encode(digits)]))
  return [...found].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
