'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem, MenuSection } from '@/components/ui/menu'
import { useToast } from '@/components/ui/toast'
import { fillDraft } from '@/lib/collaboration/fill-draft'
import { TEMPLATE_KEYS, TEMPLATES } from '@/lib/contracts/templates/templates'
import { useDraft } from './draft-context'
import { LearnedDialog } from './learned-dialog'
import { versionQuery } from './queries'

/** Starts the draft anew: from what is in force, from one's own data, or from a template. One undo takes it back. */
export function StartMenu({ inForce }: { inForce: number | null }) {
  const session = useDraft()
  const toast = useToast()
  const [isLearning, setLearning] = useState(false)
  const { data } = useQuery({ ...versionQuery(inForce ?? 0), enabled: inForce !== null })
  if (!session.canEdit) return null
  const start = (content: unknown, title: string) => {
    const isDone = session.edit(doc =>
      fillDraft(doc, content, list => `${list.replaceAll('_', '-')}-${uuidv7()}`),
    )
    if (isDone) toast.add({ title, actionProps: { children: 'Undo', onClick: () => session.undo.undo() } })
  }
  return (
    <>
      <Menu align="end" trigger={<Button>Start from</Button>}>
        {data ? (
          <MenuItem onClick={() => start(data.content, `The draft says what version ${inForce} says`)}>
            Version {inForce}, in force
          </MenuItem>
        ) : null}
        <MenuSection label="Your own data">
          <MenuItem onClick={() => setLearning(true)}>
            <span>
              What your closed-won leads did
              <span className="block text-xs text-ink-3">Rules and a line, each with its evidence</span>
            </span>
          </MenuItem>
        </MenuSection>
        <MenuSection label="Templates">
          {TEMPLATE_KEYS.map(key => (
            <MenuItem
              key={key}
              onClick={() => start(TEMPLATES[key].content, `The draft starts from ${TEMPLATES[key].name}`)}
            >
              <span>
                {TEMPLATES[key].name}
                <span className="block text-xs text-ink-3">{TEMPLATES[key].note}</span>
              </span>
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
      <LearnedDialog open={isLearning} onOpenChange={setLearning} />
    </>
  )
}
