import { cva, type VariantProps } from 'class-variance-authority'

export const buttonStyles = cva(
  'touch-target inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-50 data-disabled:cursor-not-allowed data-disabled:opacity-50',
  {
    variants: {
      variant: {
        primary: 'border-ink bg-ink text-paper hover:border-ink-2 hover:bg-ink-2',
        secondary:
          'border-rule bg-raised text-ink hover:border-control hover:bg-sunken data-popup-open:bg-sunken',
        ghost:
          'border-transparent text-ink-2 hover:bg-sunken hover:text-ink data-popup-open:bg-sunken data-popup-open:text-ink',
        danger: 'border-bad bg-raised text-bad hover:bg-bad-soft',
      },
      size: { sm: 'h-7 px-2 text-xs', md: 'h-8 px-3 text-sm', lg: 'h-10 px-4 text-sm', icon: 'size-8' },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
)

export type ButtonLook = VariantProps<typeof buttonStyles>
