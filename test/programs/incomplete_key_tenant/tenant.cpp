#include "tenant.h"

static thread_local int tenant_of_request = 0;

int current_tenant() { return tenant_of_request; }
void enter(int tenant) { tenant_of_request = tenant; }
