#include "rows.h"

template <class Row> void forget(int id) { drop(keyOf<Row>(id)); }
template void forget<Town>(int id);
template void forget<Road>(int id);
