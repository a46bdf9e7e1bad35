import fs from 'node:fs'
import path from 'node:path'
import { nextBackup } from '../../core/backup/due.ts'
import { backupState } from '../backups/state.ts'
import { run } from '../lib/child.ts'
import { root, sila } from '../lib/paths.ts'
import { say } from '../lib/print.ts'

/** How often it looks whether one is due, in milliseconds: a machine that slept has passed the moment. */
const LOOK = 60_000
const log = path.join(sila, 'backup.log')

/**
 * Has a backup made each night by the command that people use: the first right away. What fails is said here and at the
 * desk, and tried again after an hour. Nothing is done with `SILA_BACKUPS=off`, where a timer of the system calls the
 * command. Gives what stops it.
 */
export function keepBackups(dataDir: string): () => void {
	if (process.env.SILA_BACKUPS === 'off') return () => {}
	let stopped = false
	let timer: NodeJS.Timeout | undefined
	const look = async () => {
		await due(dataDir).catch(error => say(`Backup: ${error.message}`))
		if (!stopped) timer = setTimeout(look, LOOK)
	}
	look()
	return () => {
		stopped = true
		clearTimeout(timer)
	}
}

async function due(dataDir: string): Promise<void> {
	const { made, failed } = backupState(dataDir)
	if (Date.now() < nextBackup(made?.at ?? null, failed?.at ?? null)) return
	const { code, output } = await run(process.execPath, [path.join(root, 'scripts/run.mjs'), 'backup'])
	fs.appendFileSync(log, `${new Date().toISOString()} npm run backup\n${output}\n`)
	if (code === 0) say('Backup: made and checked')
	else
		say(
			`Backup: not all went well. ${output.split('\n').filter(Boolean).at(-1) ?? 'It said nothing.'} See .sila/backup.log`,
		)
}
