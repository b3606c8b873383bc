'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { Bell } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { TextLink } from '@/components/ui/text-link'
import { writeJson } from '@/lib/client/request'
import { useLive } from '@/lib/client/use-live'
import type { ReadNotificationsInput } from '@/lib/contracts/notification'
import { NotificationItems } from './notification-items'
import { notificationQuery } from './notification-queries'

/** What the person was told, one press away on every page; live while the page is looked at. */
export function NotificationBell({ className }: { className?: string }) {
  const client = useQueryClient()
  const [isOpen, setIsOpen] = useState(false)
  const { data, error } = useQuery(notificationQuery)
  const refresh = () => client.invalidateQueries({ queryKey: notificationQuery.queryKey })
  useLive(({ topic, ids }) => {
    if (topic === 'notification' || ids.length === 0) void refresh()
  })
  const read = useMutation({
    mutationFn: (body: ReadNotificationsInput) =>
      writeJson('/api/v1/notifications/read', { method: 'POST', body }),
    onSettled: refresh,
  })
  const unread = data?.unread ?? 0
  const count = unread >= (data?.counted_to ?? 99) ? '99+' : String(unread)
  return (
    <Popover
      open={isOpen}
      onOpenChange={setIsOpen}
      align="start"
      title="Notifications"
      className="relative w-96 max-w-[calc(100vw-1.5rem)]! pb-0!"
      trigger={
        <button
          type="button"
          aria-label={unread > 0 ? `Notifications, ${count} unread` : 'Notifications'}
          className={clsx(
            'touch-target ring-inset-focus relative inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink data-popup-open:bg-sunken',
            className,
          )}
        >
          <Bell className="size-4" strokeWidth={1.75} aria-hidden="true" />
          {unread > 0 ? (
            <span
              aria-hidden="true"
              className="absolute -top-0.5 left-4 flex h-4 min-w-4 items-center justify-center rounded-full bg-bad px-1 text-[10px] leading-none font-semibold text-paper tabular-nums"
            >
              {count}
            </span>
          ) : null}
        </button>
      }
    >
      {unread > 0 ? (
        <Button
          size="sm"
          variant="ghost"
          className="absolute top-3 right-3"
          pending={read.isPending}
          onClick={() => read.mutate({ all: true })}
        >
          Mark all as read
        </Button>
      ) : null}
      {error ? <p className="py-2 text-bad">{error.message}</p> : null}
      <div className="-mx-4 mt-2 border-t border-hairline">
        <NotificationItems
          notifications={data?.notifications ?? null}
          onOpen={id => {
            setIsOpen(false)
            read.mutate({ ids: [id] })
          }}
        />
      </div>
      <p className="-mx-4 border-t border-hairline px-4 py-2.5 text-xs text-ink-3">
        <TextLink href="/settings/notifications" onClick={() => setIsOpen(false)}>
          How you are told
        </TextLink>
      </p>
    </Popover>
  )
}
