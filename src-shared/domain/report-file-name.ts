/**
 * Whether a file in a folder can be a report, by its name: JSON, DOCX, or a zip of both with the evidence. Word lays a
 * lock beside an open document ("~$…"), and a Mac a twin beside every file it copies ("._…"): neither is one.
 */
export const canBeReport = (name: string): boolean => /\.(?:json|docx|zip)$/iu.test(name) && !/^(?:~\$|\.)/u.test(name)
