// Seals a sheet for the association (Collector/Away/SealedSheet.swift): P-256, HKDF, AES-GCM. Once sealed, this tablet cannot
// open it again: its half of the agreement is thrown away.
const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
const textOf = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

export async function seal(sheet, key, sealingKey) {
  const agreement = { name: 'ECDH', namedCurve: 'P-256' }
  const [association, own] = [
    await crypto.subtle.importKey('raw', bytesOf(sealingKey), agreement, false, []),
    await crypto.subtle.generateKey(agreement, false, ['deriveBits']),
  ]
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: association }, own.privateKey, 256)
  const cipher = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode('rida away 1') },
    await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']), { name: 'AES-GCM', length: 256 }, false, ['encrypt'])
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(key) }, cipher,
    new TextEncoder().encode(JSON.stringify(sheet)))
  const point = await crypto.subtle.exportKey('raw', own.publicKey)
  return textOf([...new Uint8Array(point), ...nonce, ...new Uint8Array(sealed)])
}

/** A sheet's own key: 128 random bits in hexadecimal. */
export const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

export { bytesOf }
