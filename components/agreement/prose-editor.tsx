'use client'

import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useEffect } from 'react'
import type { XmlFragment } from 'yjs'
import { useDraft, useSession } from './draft-context'
import type { Person } from './draft-session'
import { FieldFrame } from './field-frame'
import { proseCaret } from './prose-caret'

type ProseEditorProps = { fragment: XmlFragment; at: string; label: string }

/** Words of a clause, edited by several at once, each with their own caret. */
export function ProseEditor({ fragment, at, label }: ProseEditorProps) {
  const session = useDraft()
  const provider = useSession(each => each.provider)
  const isGuarded = useSession(each => each.isGuarded)
  const editor = useEditor(
    {
      immediatelyRender: false,
      injectCSS: false,
      editable: session.canEdit,
      extensions: [
        StarterKit.configure({
          ...{ undoRedo: false, heading: false, codeBlock: false, code: false, blockquote: false },
          ...{
            horizontalRule: false,
            link: false,
            bold: false,
            italic: false,
            strike: false,
            underline: false,
          },
          trailingNode: false,
        }),
        Collaboration.configure({ fragment }),
        ...(provider
          ? [
              CollaborationCaret.configure({
                provider,
                render: user => proseCaret(user as Partial<Person>),
                selectionRender: () => ({ class: 'bg-sunken' }),
              }),
            ]
          : []),
      ],
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': `Text of ${label}`,
          class:
            'prose-clause max-w-[70ch] rounded-md px-2 py-1 outline-hidden hover:bg-raised focus-visible:bg-raised focus-visible:outline-2 focus-visible:outline-ink',
        },
      },
    },
    [fragment, provider],
  )
  useEffect(() => {
    editor?.setEditable(session.canEdit && !isGuarded)
  }, [editor, session, isGuarded])
  // Words go past the session into the document: while they would void a proposal they are asked for first.
  const ask = () => {
    if (isGuarded) session.attempt(() => setTimeout(() => editor?.commands.focus()))
  }
  return (
    <FieldFrame at={at} className="block! w-full" onPress={ask}>
      <EditorContent editor={editor} className="w-full" />
    </FieldFrame>
  )
}
