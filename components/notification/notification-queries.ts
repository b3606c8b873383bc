import { queryOptions } from '@tanstack/react-query'
import { readJson } from '@/lib/client/request'
import type { NotificationList, PreferenceView } from '@/lib/contracts/notification'

export const notificationQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => readJson<NotificationList>('/api/v1/notifications?limit=30', signal),
  staleTime: 60_000,
})

export const preferenceQuery = queryOptions({
  queryKey: ['notification-preference'],
  queryFn: ({ signal }) => readJson<PreferenceView>('/api/v1/notifications/preferences', signal),
})
