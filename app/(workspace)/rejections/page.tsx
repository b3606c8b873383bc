import { redirect } from 'next/navigation'

export default function RejectionsPage() {
  redirect('/rejections/reasons')
}
