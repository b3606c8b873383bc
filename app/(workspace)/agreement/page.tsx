import { redirect } from 'next/navigation'

export default function AgreementPage() {
  redirect('/agreement/draft')
}
