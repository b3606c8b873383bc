import type { ContractBlock, ContractLine } from '@/lib/domain/agreement/contract-part'
import { contractParts } from '@/lib/domain/agreement/contract-parts'
import { ProseText } from './prose-text'

/** An agreement as one reads a contract: every clause in words, numbered. */
export function ContentView({ content }: { content: unknown }) {
  return (
    <div className="flex flex-col gap-8">
      {contractParts(content).map(({ title, blocks }) => (
        <section key={title} aria-label={title}>
          <h2 className="mb-2 border-b border-hairline pb-1 text-base font-semibold">{title}</h2>
          {blocks.map((block, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was agreed neither moves nor changes
            <Block key={i} block={block} />
          ))}
        </section>
      ))}
    </div>
  )
}

function Block({ block }: { block: ContractBlock }) {
  switch (block.kind) {
    case 'clause':
      return (
        <div className="mb-4">
          <h3 className="font-medium">{block.title}</h3>
          <ProseText text={block.text} />
        </div>
      )
    case 'words':
      return <p className={`mt-2 first-of-type:mt-0 ${block.isAside ? 'text-ink-2' : ''}`}>{block.text}</p>
    case 'lines':
      return (
        <div className="mb-3 last:mb-0">
          {block.side ? (
            <h3 className={`font-medium ${block.side === 'marketing' ? 'text-marketing' : 'text-sales'}`}>
              {block.side === 'marketing' ? 'Marketing' : 'Sales'}
            </h3>
          ) : null}
          <Lines lines={block.lines} empty={block.empty} />
        </div>
      )
  }
}

function Lines({ lines, empty }: { lines: readonly ContractLine[]; empty: string }) {
  if (lines.length === 0) return <p className="text-ink-3">{empty}</p>
  return (
    <ul>
      {lines.map(({ id, name, says, worth }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-hairline py-1.5 last:border-0"
        >
          <span className="min-w-0">
            <span className="font-medium">{name}</span>
            <span className="text-ink-2">: {says}</span>
          </span>
          {worth === null ? null : <span className="whitespace-nowrap tabular-nums">{worth}</span>}
        </li>
      ))}
    </ul>
  )
}
