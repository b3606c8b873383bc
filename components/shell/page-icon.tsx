import {
  ArrowDownToLine,
  FileSignature,
  Filter,
  FlaskConical,
  Gauge,
  Inbox,
  type LucideIcon,
  Scale,
  Settings2,
  Timer,
  Undo2,
  Users,
} from 'lucide-react'
import type { PageKey } from './pages'

const icons: Record<PageKey, LucideIcon> = {
  overview: Gauge,
  handoffs: Inbox,
  agreement: FileSignature,
  funnel: Filter,
  sla: Timer,
  lab: FlaskConical,
  rejections: Undo2,
  reviews: Scale,
  leads: Users,
  data: ArrowDownToLine,
  settings: Settings2,
}

export function PageIcon({ page, className }: { page: PageKey; className?: string }) {
  const Icon = icons[page]
  return <Icon className={className} strokeWidth={1.75} aria-hidden="true" />
}
