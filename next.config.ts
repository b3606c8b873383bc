import type { NextConfig } from 'next'

const config: NextConfig = {
  agentRules: false,
  typedRoutes: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'postgres', 'pino'],
  devIndicators: false,
}

export default config
