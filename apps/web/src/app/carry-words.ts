/** Longer than any page takes to stand; after that the field is not on it. */
const patienceMilliseconds = 5000

type Field = HTMLInputElement | HTMLTextAreaElement

const fieldsIn = (root: ParentNode) => [...root.querySelectorAll<Field>('textarea,input')]

const labelOf = (field: Field) => field.labels?.[0]?.textContent ?? field.ariaLabel ?? ''

/**
 * Takes what somebody typed into the page as the server wrote it, before the app stood; the answer puts it into the
 * same fields of the app (found by their label), as if it was typed there, and leaves the cursor where it was.
 */
export function takeTypedWords(root: HTMLElement): () => void {
  const written = fieldsIn(root)
  const typed = written.flatMap((field) =>
    field.value === field.defaultValue
      ? []
      : [
          {
            label: labelOf(field),
            value: field.value,
            isFocused: field === document.activeElement,
            selection: [field.selectionStart, field.selectionEnd] as const,
          },
        ],
  )
  return () => {
    const until = performance.now() + patienceMilliseconds
    const give = () => {
      for (const words of typed.splice(0)) {
        // Until the app has drawn its page, what the server wrote stands there.
        const field = fieldsIn(root).find((one) => !written.includes(one) && labelOf(one) === words.label)
        if (!field) typed.push(words)
        else {
          if (words.isFocused) field.focus()
          write(field, words.value)
          if (words.isFocused) field.setSelectionRange(...words.selection)
        }
      }
      if (typed.length > 0 && performance.now() < until) requestAnimationFrame(give)
    }
    requestAnimationFrame(give)
  }
}

/** React takes a value as typed only when it was set past its own setter. */
function write(field: Field, value: string): void {
  const own = Object.getPrototypeOf(field) as Field
  Object.getOwnPropertyDescriptor(own, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
