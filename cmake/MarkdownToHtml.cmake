# The script behind cachetidy_html_pages().
execute_process(COMMAND ${CMARK_GFM} --extension table ${PAGE}
  OUTPUT_VARIABLE html COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "<a href=\"([a-z-]+)\\.md\">" "<a href=\"#check-\\1\">" html "${html}")
string(REGEX REPLACE "<a href=\"[^#][^>]*>(([^<]|<code>[^<]*</code>)*)</a>" "\\1" html "${html}")
# Below the headings of the page that they become parts of.
foreach(level 3 2 1)
  math(EXPR below "${level} + 2")
  string(REGEX REPLACE "(</?)h${level}>" "\\1h${below}>" html "${html}")
endforeach()
file(WRITE ${OUTPUT} "${html}")
