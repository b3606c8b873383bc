'use client'

import type { HocuspocusProvider } from '@hocuspocus/provider'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import type { Person } from '@/components/agreement/draft-session'
import { proseCaret } from '@/components/agreement/prose-caret'
import { MINUTES_FRAGMENT } from '@/lib/collaboration/minutes'
import type { MinutesSession } from './minutes-session'

type MinutesTextProps = { session: MinutesSession; provider: HocuspocusProvider; canEdit: boolean }

/** Paragraphs and lists; what is kept for good is plain text. */
export function MinutesText({ session, provider, canEdit }: MinutesTextProps) {
  const editor = useEditor(
    {
      immediatelyRender: false,
      injectCSS: false,
      editable: canEdit,
      extensions: [
        StarterKit.configure({
          ...{ undoRedo: false, heading: false, codeBlock: false, code: false, blockquote: false },
          ...{ horizontalRule: false, link: false, bold: false, italic: false, strike: false },
          ...{ underline: false, trailingNode: false },
        }),
        Collaboration.configure({ fragment: session.doc.getXmlFragment(MINUTES_FRAGMENT) }),
        CollaborationCaret.configure({
          provider,
          render: user => proseCaret(user as Partial<Person>),
          selectionRender: () => ({ class: 'bg-sunken' }),
        }),
      ],
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': 'Minutes',
          'aria-readonly': canEdit ? 'false' : 'true',
          class:
            'prose-clause min-h-40 rounded-md border border-control bg-raised px-4 py-3 outline-hidden focus-visible:outline-2 focus-visible:outline-ink print:min-h-0 print:border-0 print:p-0',
        },
      },
    },
    [session, provider],
  )
  return <EditorContent editor={editor} className="max-w-[75ch]" />
}
