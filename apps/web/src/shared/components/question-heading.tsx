import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

/** The question of a step; give it the step as `key`, and after a move it takes the focus, below any bar above it. */
export function QuestionHeading({ hasMoved, children }: { hasMoved: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (hasMoved) heading.current?.focus()
  }, [hasMoved])
  return (
    <h2 ref={heading} tabIndex={-1} className="scroll-mt-48 text-title font-bold outline-none">
      {children}
    </h2>
  )
}
