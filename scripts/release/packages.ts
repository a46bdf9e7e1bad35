import fs from 'node:fs'
import path from 'node:path'
import { root } from '../lib/paths.ts'

interface Locked {
	/** Only tests, checks and bundles need it. */
	dev?: true
}

/** Of the icons, as a package of 60 MB, the portal takes these. */
const ICONS = 'node_modules/lucide-static'
const isIcon = (file: string): boolean => /^(?:icons\/[^/]+\.svg|package\.json|LICENSE)$/.test(file)

/** What only debuggers read. */
const IDLE = /\.map$/

/** The files of the packages that the portal's build needs, as package-lock.json tells, by their paths in the repository. */
export function packageFiles(): string[] {
	const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
	return Object.entries(lock.packages as Record<string, Locked>)
		.filter(([place, { dev }]) => place !== '' && !dev && fs.existsSync(path.join(root, place)))
		.flatMap(([place]) => ownFiles(place))
}

/** The files of one package, without those of packages within it. */
function ownFiles(place: string): string[] {
	const walk = (folder: string): string[] =>
		fs.readdirSync(path.join(root, place, folder), { withFileTypes: true }).flatMap(entry => {
			const file = path.posix.join(folder, entry.name)
			if (entry.isDirectory()) return file === 'node_modules' ? [] : walk(file)
			return entry.isFile() ? [file] : []
		})
	return walk('')
		.filter(file => !IDLE.test(file) && (place !== ICONS || isIcon(file)))
		.map(file => path.posix.join(place, file))
}
