/** A turning arc beside words that say what is happening; it stands still for those who ask for less motion. */
export function Spinner() {
  return (
    <svg
      viewBox="0 0 24 24"
      className="size-icon shrink-0 animate-[spin_1s_linear_infinite]"
      aria-hidden
      fill="none"
    >
      <circle cx="12" cy="12" r="9" stroke="currentColor" strokeOpacity="0.3" strokeWidth="3" />
      <path d="M21 12a9 9 0 0 0-9-9" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    </svg>
  )
}
