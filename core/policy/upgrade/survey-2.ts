import type { Upgrade } from './versions.ts'

/** The version is written down; nothing else changes. */
export const survey2: Upgrade = survey => survey
