-- Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
-- SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
--
-- What a person does in Neovim, step by step; what is seen goes to a file as
-- JSON. test_neovim.py says which file is opened, and what is to be found.

local seen = {}

local function finish()
  vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.SEEN)
  vim.cmd("qall!")
end

local function wait_for(what, condition)
  if not vim.wait(120000, condition, 50) then
    seen.missing = what
    finish()
  end
end

local function found()
  for _, row in ipairs(vim.diagnostic.get(0)) do
    if row.code == vim.env.CHECK then
      return row
    end
  end
end

vim.cmd("edit " .. vim.fn.fnameescape(vim.env.FILE))
wait_for("a finding of " .. vim.env.CHECK, found)
local finding = found()
seen.line = finding.lnum + 1
seen.source = finding.source
seen.message = finding.message

vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
vim.fn.feedkeys("\\s", "x")
vim.cmd("wincmd p")
seen.story = {}
for _, step in ipairs(vim.fn.getloclist(0)) do
  table.insert(seen.story, {
    file = vim.fn.bufname(step.bufnr),
    line = step.lnum,
    text = step.text,
  })
end

if vim.env.FIX then
  local before = vim.api.nvim_buf_get_changedtick(0)
  -- As someone who takes the first that is offered.
  vim.ui.select = function(items, options, choose)
    seen.offered = options.format_item(items[1])
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  wait_for("a quick fix", function()
    return vim.api.nvim_buf_get_changedtick(0) ~= before
  end)
  seen.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  wait_for("the finding to go", function()
    return not found()
  end)
end
finish()
