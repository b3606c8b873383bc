/** Text of a clause as it was agreed: paragraphs, and lists whose lines begin with a dash. */
export function ProseText({ text }: { text: string }) {
  return text.split(/\n{2,}/).map((block, i) => {
    const lines = block.split('\n')
    // biome-ignore-start lint/suspicious/noArrayIndexKey: a fixed text, drawn once
    return lines.every(line => line.startsWith('- ')) ? (
      <ul key={i} className="mt-2 list-disc pl-5">
        {lines.map((line, j) => (
          <li key={j}>{line.slice(2)}</li>
        ))}
      </ul>
    ) : (
      <p key={i} className="mt-2 max-w-[70ch] whitespace-pre-line">
        {block}
      </p>
    )
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
  })
}
