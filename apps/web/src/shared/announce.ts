/** Says a change to screen readers, once and politely; `assertive` only for what stops the person. */
export function announce(sentence: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  const region = document.getElementById(`announce-${urgency}`)
  if (!region) return
  region.textContent = ''
  // A pause makes readers speak even when the same sentence comes twice.
  setTimeout(() => {
    region.textContent = sentence
  }, 60)
}
