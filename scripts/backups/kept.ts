import fs from 'node:fs'
import { writeWhole } from '../data/files.ts'
import type { Key } from './key.ts'

/*
 * That somebody keeps key and secret apart is known by their marks: of another key or another secret nobody has said so.
 */

const line = (key: Key, secretMark: string) => `${key.mark} ${secretMark.slice(0, 16)}\n`

export const areKept = (file: string, key: Key, secretMark: string): boolean =>
	fs.existsSync(file) && fs.readFileSync(file, 'utf8') === line(key, secretMark)

export const noteKept = (file: string, key: Key, secretMark: string): void =>
	writeWhole(file, line(key, secretMark))
