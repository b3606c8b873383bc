/** An input that reads like the text around it until somebody comes near. */
export const quietInput =
  'touch-target h-8 min-w-0 rounded-md border border-hairline bg-transparent px-2 text-sm text-ink placeholder:text-ink-3 hover:border-control hover:bg-raised focus-visible:border-control focus-visible:bg-raised focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-ink read-only:border-transparent read-only:bg-transparent pointer-coarse:text-base'
