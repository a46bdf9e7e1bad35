/** `sila version`: what this release is made of. */
import fs from 'node:fs'
import path from 'node:path'
import { releaseFile, root } from './lib/paths.ts'
import { version as pocketbase } from './pocketbase/version.ts'

if (fs.existsSync(releaseFile)) {
	const told = JSON.parse(fs.readFileSync(releaseFile, 'utf8')) as Record<string, string>
	console.log(
		`Sila ${told.version} (${told.platform}, Node ${told.node}, PocketBase ${told.pocketbase}, commit ${told.commit})`,
	)
} else {
	const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
	console.log(`Sila ${version} from its sources (Node ${process.versions.node}, PocketBase ${pocketbase})`)
}
