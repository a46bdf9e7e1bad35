import fs from 'node:fs'
import path from 'node:path'
import { root } from '../lib/paths.ts'

/** The one PocketBase that Sila is built and tested on, as go.mod pins it. */
export const version =
	/pocketbase\/pocketbase v(\S+)/.exec(fs.readFileSync(path.join(root, 'go.mod'), 'utf8'))?.[1] ?? ''
