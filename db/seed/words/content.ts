export const PAGES = [
  '/',
  '/product',
  '/customers',
  '/integrations',
  '/blog/lead-routing',
  '/blog/handoff-clock',
  '/docs',
] as const
export const ASSETS = [
  'Revenue handoff playbook',
  'State of the funnel report',
  'Lead scoring worksheet',
  'Buyer guide to routing',
  'Pipeline review template',
] as const
export const WEBINARS = [
  'Handoffs that hold',
  'What sales wants from marketing',
  'Scoring without guesswork',
] as const
export const CAMPAIGNS = [
  'Monthly letter',
  'Product notes',
  'Customer stories',
  'Nurture: operations',
] as const
export const SYNDICATORS = ['Inboxwire', 'Leadstream', 'Papermill Network'] as const
