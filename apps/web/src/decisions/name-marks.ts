import type { CloseOut } from '@hetu/domain/decisions/close-out'

/**
 * Experts' marks by the name of their field in the reader's language: `ecology-2` is shown as “生态 2”. What is
 * sent back names inputs by their id, so the labels are only for reading.
 */
export function nameMarks(closeOut: CloseOut, disciplineName: (code: string) => string): CloseOut {
  const named = (label: string) =>
    label.replace(
      /^(.+)-(\d+)$/,
      (_whole, code: string, number: string) => `${disciplineName(code)} ${number}`,
    )
  return {
    ...closeOut,
    inputs: closeOut.inputs.map((input) =>
      input.kind === 'annotation' ? { ...input, label: named(input.label) } : input,
    ),
    blockers: closeOut.blockers.map((blocker) =>
      'label' in blocker && blocker.input.kind === 'annotation'
        ? { ...blocker, label: named(blocker.label) }
        : blocker,
    ),
  }
}
