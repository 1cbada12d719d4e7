# The script behind cachetidy_source_digest().
set(all "")
foreach(file IN LISTS FILES)
  file(SHA256 ${file} digest)
  get_filename_component(name ${file} NAME)
  string(APPEND all "${name} ${digest}\n")
endforeach()
string(SHA256 digest "${all}")
file(WRITE ${OUTPUT} "namespace ${NAMESPACE} {\n\nconst char *sourceDigest();\nconst char *sourceDigest() { return \"${digest}\"; }\n\n} // namespace ${NAMESPACE}\n")
