import { html, svg } from 'lit'
import { unsafeHTML } from 'lit/directives/unsafe-html.js'
import arrowDown from 'lucide-static/dist/esm/icons/arrow-down.mjs'
import arrowLeft from 'lucide-static/dist/esm/icons/arrow-left.mjs'
import arrowRight from 'lucide-static/dist/esm/icons/arrow-right.mjs'
import arrowUp from 'lucide-static/dist/esm/icons/arrow-up.mjs'
import calendarOff from 'lucide-static/dist/esm/icons/calendar-off.mjs'
import chartColumn from 'lucide-static/dist/esm/icons/chart-column.mjs'
import check from 'lucide-static/dist/esm/icons/check.mjs'
import chevronDown from 'lucide-static/dist/esm/icons/chevron-down.mjs'
import circle from 'lucide-static/dist/esm/icons/circle.mjs'
import circleCheck from 'lucide-static/dist/esm/icons/circle-check.mjs'
import circleQuestionMark from 'lucide-static/dist/esm/icons/circle-question-mark.mjs'
import clipboardList from 'lucide-static/dist/esm/icons/clipboard-list.mjs'
import copy from 'lucide-static/dist/esm/icons/copy.mjs'
import download from 'lucide-static/dist/esm/icons/download.mjs'
import eye from 'lucide-static/dist/esm/icons/eye.mjs'
import fileText from 'lucide-static/dist/esm/icons/file-text.mjs'
import footprints from 'lucide-static/dist/esm/icons/footprints.mjs'
import globe from 'lucide-static/dist/esm/icons/globe.mjs'
import image from 'lucide-static/dist/esm/icons/image.mjs'
import inbox from 'lucide-static/dist/esm/icons/inbox.mjs'
import keyRound from 'lucide-static/dist/esm/icons/key-round.mjs'
import landmark from 'lucide-static/dist/esm/icons/landmark.mjs'
import languages from 'lucide-static/dist/esm/icons/languages.mjs'
import listTodo from 'lucide-static/dist/esm/icons/list-todo.mjs'
import logOut from 'lucide-static/dist/esm/icons/log-out.mjs'
import mail from 'lucide-static/dist/esm/icons/mail.mjs'
import mailbox from 'lucide-static/dist/esm/icons/mailbox.mjs'
import messageCircle from 'lucide-static/dist/esm/icons/message-circle.mjs'
import minus from 'lucide-static/dist/esm/icons/minus.mjs'
import paperclip from 'lucide-static/dist/esm/icons/paperclip.mjs'
import pencil from 'lucide-static/dist/esm/icons/pencil.mjs'
import phone from 'lucide-static/dist/esm/icons/phone.mjs'
import plus from 'lucide-static/dist/esm/icons/plus.mjs'
import printer from 'lucide-static/dist/esm/icons/printer.mjs'
import qrCode from 'lucide-static/dist/esm/icons/qr-code.mjs'
import refreshCw from 'lucide-static/dist/esm/icons/refresh-cw.mjs'
import scrollText from 'lucide-static/dist/esm/icons/scroll-text.mjs'
import search from 'lucide-static/dist/esm/icons/search.mjs'
import server from 'lucide-static/dist/esm/icons/server.mjs'
import settings from 'lucide-static/dist/esm/icons/settings.mjs'
import smartphone from 'lucide-static/dist/esm/icons/smartphone.mjs'
import star from 'lucide-static/dist/esm/icons/star.mjs'
import timer from 'lucide-static/dist/esm/icons/timer.mjs'
import trash from 'lucide-static/dist/esm/icons/trash.mjs'
import triangleAlert from 'lucide-static/dist/esm/icons/triangle-alert.mjs'
import upload from 'lucide-static/dist/esm/icons/upload.mjs'
import users from 'lucide-static/dist/esm/icons/users.mjs'
import x from 'lucide-static/dist/esm/icons/x.mjs'

/* The icons of the desk, by their names in lucide. They say nothing that words beside them do not say. */

const ICONS = {
	'arrow-down': arrowDown,
	'arrow-left': arrowLeft,
	'arrow-right': arrowRight,
	'arrow-up': arrowUp,
	'calendar-off': calendarOff,
	'chart-column': chartColumn,
	check,
	'chevron-down': chevronDown,
	circle,
	'circle-check': circleCheck,
	'clipboard-list': clipboardList,
	copy,
	download,
	eye,
	'file-text': fileText,
	footprints,
	globe,
	image,
	inbox,
	'key-round': keyRound,
	landmark,
	languages,
	'list-todo': listTodo,
	'log-out': logOut,
	mail,
	mailbox,
	'circle-question-mark': circleQuestionMark,
	'message-circle': messageCircle,
	minus,
	paperclip,
	pencil,
	phone,
	plus,
	printer,
	'qr-code': qrCode,
	'refresh-cw': refreshCw,
	'scroll-text': scrollText,
	search,
	server,
	settings,
	smartphone,
	star,
	timer,
	trash,
	'triangle-alert': triangleAlert,
	upload,
	users,
	x,
} as const

export type IconName = keyof typeof ICONS

/** An icon, which those who hear the page do not hear. */
export const icon = (name: IconName) =>
	html`<i class="icon" data-icon=${name} aria-hidden="true">${unsafeHTML(ICONS[name])}</i>`

/** The mark of Sila. */
export const mark = (size: number) =>
	html`<svg class="desk-sign" width=${size} height=${size} viewBox="0 0 32 32" aria-hidden="true">${svg`<rect width="32" height="32" rx="8" fill="#1f5560" /><path d="M8.5 13c0 9 15 9 15 0" fill="none" stroke="#fbf8f3" stroke-width="2.6" stroke-linecap="round" /><circle cx="8.5" cy="11.5" r="3.2" fill="#fbf8f3" /><circle cx="23.5" cy="11.5" r="3.2" fill="#fbf8f3" />`}</svg>`
