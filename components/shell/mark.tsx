/** A page with two signatures, one of each side. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={className}
      fill="none"
      strokeWidth="2.5"
      strokeLinecap="square"
      aria-hidden="true"
    >
      <path d="M4 5h16M4 10.5h16" stroke="var(--ink)" />
      <path d="M4 18.5h5.5" stroke="var(--marketing)" strokeWidth="3.5" />
      <path d="M14.5 18.5H20" stroke="var(--sales)" strokeWidth="3.5" />
    </svg>
  )
}
