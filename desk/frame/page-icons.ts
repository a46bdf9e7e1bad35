import arrowDown from 'lucide-static/dist/esm/icons/arrow-down.mjs'
import arrowLeft from 'lucide-static/dist/esm/icons/arrow-left.mjs'
import arrowUp from 'lucide-static/dist/esm/icons/arrow-up.mjs'
import calendarOff from 'lucide-static/dist/esm/icons/calendar-off.mjs'
import check from 'lucide-static/dist/esm/icons/check.mjs'
import chevronDown from 'lucide-static/dist/esm/icons/chevron-down.mjs'
import circle from 'lucide-static/dist/esm/icons/circle.mjs'
import circleCheck from 'lucide-static/dist/esm/icons/circle-check.mjs'
import clipboardList from 'lucide-static/dist/esm/icons/clipboard-list.mjs'
import copy from 'lucide-static/dist/esm/icons/copy.mjs'
import download from 'lucide-static/dist/esm/icons/download.mjs'
import footprints from 'lucide-static/dist/esm/icons/footprints.mjs'
import globe from 'lucide-static/dist/esm/icons/globe.mjs'
import image from 'lucide-static/dist/esm/icons/image.mjs'
import keyRound from 'lucide-static/dist/esm/icons/key-round.mjs'
import landmark from 'lucide-static/dist/esm/icons/landmark.mjs'
import mail from 'lucide-static/dist/esm/icons/mail.mjs'
import mailbox from 'lucide-static/dist/esm/icons/mailbox.mjs'
import messageCircle from 'lucide-static/dist/esm/icons/message-circle.mjs'
import minus from 'lucide-static/dist/esm/icons/minus.mjs'
import paperclip from 'lucide-static/dist/esm/icons/paperclip.mjs'
import pencil from 'lucide-static/dist/esm/icons/pencil.mjs'
import phone from 'lucide-static/dist/esm/icons/phone.mjs'
import printer from 'lucide-static/dist/esm/icons/printer.mjs'
import qrCode from 'lucide-static/dist/esm/icons/qr-code.mjs'
import scrollText from 'lucide-static/dist/esm/icons/scroll-text.mjs'
import server from 'lucide-static/dist/esm/icons/server.mjs'
import smartphone from 'lucide-static/dist/esm/icons/smartphone.mjs'
import timer from 'lucide-static/dist/esm/icons/timer.mjs'
import trash from 'lucide-static/dist/esm/icons/trash.mjs'
import triangleAlert from 'lucide-static/dist/esm/icons/triangle-alert.mjs'
import undo from 'lucide-static/dist/esm/icons/undo-2.mjs'
import upload from 'lucide-static/dist/esm/icons/upload.mjs'
import { drawn, FIRST_ICONS } from './icons.ts'

/* All icons of the desk: they come with the first page that is not the list of cases. */

const ICONS = {
	...FIRST_ICONS,
	'arrow-down': arrowDown,
	'arrow-left': arrowLeft,
	'arrow-up': arrowUp,
	'calendar-off': calendarOff,
	check,
	'chevron-down': chevronDown,
	circle,
	'circle-check': circleCheck,
	'clipboard-list': clipboardList,
	copy,
	download,
	footprints,
	globe,
	image,
	'key-round': keyRound,
	landmark,
	mail,
	mailbox,
	'message-circle': messageCircle,
	minus,
	paperclip,
	pencil,
	phone,
	printer,
	'qr-code': qrCode,
	'scroll-text': scrollText,
	server,
	smartphone,
	timer,
	trash,
	'triangle-alert': triangleAlert,
	'undo-2': undo,
	upload,
} as const

export type IconName = keyof typeof ICONS

/** An icon, which those who hear the page do not hear. */
export const icon = drawn(ICONS)
