import { noInput } from '../no-input'
import {
  notificationList,
  notificationQuery,
  preferenceInput,
  preferenceView,
  readNotifications,
  readNotificationsInput,
} from '../notification'
import type { Call } from './call'

const preference = { name: 'NotificationPreference', schema: preferenceView }

export const notificationCalls: Call[] = [
  {
    method: 'get',
    path: '/api/v1/notifications',
    action: 'notification.own',
    tag: 'Notifications',
    summary: 'List what you were told, the newest first',
    input: notificationQuery,
    takes: 'query',
    answer: { name: 'NotificationList', schema: notificationList },
  },
  {
    method: 'post',
    path: '/api/v1/notifications/read',
    action: 'notification.own',
    tag: 'Notifications',
    summary: 'Mark notifications as read',
    input: readNotificationsInput,
    takes: 'body',
    answer: { name: 'ReadNotifications', schema: readNotifications },
  },
  {
    method: 'get',
    path: '/api/v1/notifications/preferences',
    action: 'notification.own',
    tag: 'Notifications',
    summary: 'Get how you are told',
    input: noInput,
    takes: 'query',
    answer: preference,
  },
  {
    method: 'put',
    path: '/api/v1/notifications/preferences',
    action: 'notification.own',
    tag: 'Notifications',
    summary: 'Change how you are told',
    input: preferenceInput,
    takes: 'body',
    answer: preference,
  },
]
