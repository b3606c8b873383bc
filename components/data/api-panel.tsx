import { CopyButton } from '@/components/ui/copy-button'
import { TextLink, textLinkStyles } from '@/components/ui/text-link'

/** How a program sends what this page takes by hand. */
export function ApiPanel({ baseUrl, mayMakeTokens }: { baseUrl: string; mayMakeTokens: boolean }) {
  const auth = '-H "Authorization: Bearer $TREATY_TOKEN"'
  const file = `curl ${baseUrl}/api/v1/imports?kind=leads \\\n  ${auth} \\\n  -H "Content-Type: text/csv" --data-binary @leads.csv`
  const events = `curl ${baseUrl}/api/v1/events \\\n  ${auth} \\\n  -H "Content-Type: application/json" -d '{
    "source": "website",
    "events": [{
      "external_id": "e-1001", "lead_email": "maya@example.com",
      "type": "demo_request",
      "occurred_at": "2026-11-22T14:05:00Z"
    }],
    "touches": [{
      "external_id": "t-2001", "lead_email": "maya@example.com",
      "type": "call", "actor": "Rita",
      "occurred_at": "2026-11-22T15:20:00Z"
    }]
  }'`
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-prose text-ink-2">
        Programs send the same files, and engagement or sales touches as they happen. Sending something twice
        changes nothing: it is known by its source and its id. The{' '}
        <a href="/api/openapi.json" className={textLinkStyles}>
          API description
        </a>{' '}
        lists every call.{' '}
        {mayMakeTokens ? (
          <>
            Make a token in <TextLink href="/settings/tokens">API tokens</TextLink>.
          </>
        ) : (
          'An admin makes the token.'
        )}
      </p>
      <div className="grid gap-6 xl:grid-cols-2">
        <Example title="Send a file" code={file} />
        <Example title="Send what just happened" code={events} />
      </div>
    </div>
  )
}

function Example({ title, code }: { title: string; code: string }) {
  return (
    <figure className="min-w-0">
      <figcaption className="flex items-center justify-between gap-4 pb-2 text-sm font-medium">
        {title}
        <CopyButton text={code} size="sm">
          Copy
        </CopyButton>
      </figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="ring-inset-focus overflow-x-auto rounded-md border border-hairline bg-sunken p-4 font-mono text-xs leading-5"
      >
        {code}
      </pre>
    </figure>
  )
}
