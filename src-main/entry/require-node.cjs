// Runs before anything else is loaded, so it must be plain CommonJS that any Node understands.
// better-sqlite3 needs Node-API 10; an older Node dies inside it without a message.
'use strict'
if (!(Number(process.versions.napi) >= 10)) {
  process.stderr.write(
    `Node.js ${process.versions.node} quá cũ cho Sổ nhiệm vụ. Hãy chạy "npm ci" rồi "npm start", hoặc cài Node.js 24.\n` +
      `Node.js ${process.versions.node} is too old for Sổ nhiệm vụ. Run "npm ci" and then "npm start", or install Node.js 24.\n`,
  )
  process.exit(1)
}
