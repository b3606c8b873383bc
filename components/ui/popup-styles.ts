/** One surface for everything that floats: menu, select, popover, tooltip. */
export const popupStyles =
  'rounded-md border border-rule bg-raised text-ink shadow-lift outline-hidden transition-[opacity,transform] duration-100 origin-(--transform-origin) data-starting-style:scale-[0.98] data-starting-style:opacity-0 data-ending-style:opacity-0'

export const popupItemStyles =
  'touch-target flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 py-1 text-sm text-ink outline-hidden select-none data-highlighted:bg-sunken data-disabled:text-ink-3'
