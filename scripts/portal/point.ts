import fs from 'node:fs'

/** Points a link at a folder; readers see the old one or the new one, nothing between. */
export function point(link: string, folder: string): void {
	const next = `${link}.next`
	fs.rmSync(next, { force: true })
	fs.symlinkSync(folder, next, 'junction')
	// Windows does not rename over a junction.
	if (process.platform === 'win32') fs.rmSync(link, { force: true })
	fs.renameSync(next, link)
}
