/** `npm run backup [-- folder]`: a whole copy of the data, checked; also while `npm start` runs. */
import fs from 'node:fs'
import path from 'node:path'
import { makeBackup } from './data/backup.ts'
import { backupsDir, dataDir } from './data/place.ts'
import { explain, Failure } from './lib/failure.ts'
import { stepper } from './lib/print.ts'

async function backup([folder = backupsDir]: string[]): Promise<void> {
	if (!fs.existsSync(path.join(dataDir, 'data.db')))
		throw new Failure(`There is nothing to copy yet: ${dataDir} holds no data.`)
	const notes: string[] = []
	await stepper(1)('Backup', async tell => {
		const made = await makeBackup({ dataDir, into: path.resolve(folder), why: 'by hand', tell })
		const { files, rows, missing, holdsSecret, secret, uploadsElsewhere } = made.manifest
		const count = Object.values(rows['data.db'] ?? {}).reduce((sum, n) => sum + n, 0)
		if (missing.length > 0) notes.push(`Records name files that are not there: ${missing.join(', ')}`)
		if (secret && !holdsSecret) notes.push('The secret is that of SILA_SECRET, and not in it: keep it apart.')
		if (uploadsElsewhere) notes.push('Uploads are kept in S3, and not in it.')
		notes.push(`To go back to it: npm run restore -- ${made.folder}`)
		return `${made.folder}, ${count} rows and ${Object.keys(files).length} files, checked`
	})
	for (const note of notes) console.log(note)
	console.log('It holds personal data and the secret: keep it where only its owner reads it.')
}

backup(process.argv.slice(3)).catch(error => {
	console.error(explain(error))
	process.exitCode = 1
})
