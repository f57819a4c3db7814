resource "aws_db_instance" "i1" {
  engine            = "mysql"
  instance_class    = "db.t3.micro"
  allocated_storage = 20
}

resource "aws_db_instance" "i2" {
  engine            = "mysql"
  instance_class    = "db.t4g.medium"
  allocated_storage = 20
}

resource "aws_db_instance" "i3" {
  engine            = "mysql"
  instance_class    = "db.m5.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i4" {
  engine            = "mysql"
  instance_class    = "db.m6g.xlarge"
  allocated_storage = 20
}

resource "aws_db_instance" "i5" {
  engine            = "mysql"
  instance_class    = "db.r5.2xlarge"
  allocated_storage = 20
}

resource "aws_db_instance" "i6" {
  engine            = "mysql"
  instance_class    = "db.r6g.4xlarge"
  allocated_storage = 20
}

resource "aws_db_instance" "i7" {
  engine            = "mysql"
  instance_class    = "db.m6i.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i8" {
  engine            = "mysql"
  instance_class    = "db.m7g.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i9" {
  engine            = "mysql"
  instance_class    = "db.r7g.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i10" {
  engine             = "mysql"
  instance_class     = "db.m5.large"
  allocated_storage  = 500
  storage_type       = "gp3"
  iops               = 14000
  storage_throughput = 600
  multi_az           = true
}

resource "aws_db_instance" "i11" {
  engine            = "mariadb"
  instance_class    = "db.t3.micro"
  allocated_storage = 20
}

resource "aws_db_instance" "i12" {
  engine            = "mariadb"
  instance_class    = "db.t4g.medium"
  allocated_storage = 20
}

resource "aws_db_instance" "i13" {
  engine            = "mariadb"
  instance_class    = "db.m5.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i14" {
  engine            = "mariadb"
  instance_class    = "db.m6g.xlarge"
  allocated_storage = 20
}

resource "aws_db_instance" "i15" {
  engine            = "mariadb"
  instance_class    = "db.r5.2xlarge"
  allocated_storage = 20
}

resource "aws_db_instance" "i16" {
  engine            = "mariadb"
  instance_class    = "db.r6g.4xlarge"
  allocated_storage = 20
}

resource "aws_db_instance" "i17" {
  engine            = "mariadb"
  instance_class    = "db.m6i.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i18" {
  engine            = "mariadb"
  instance_class    = "db.m7g.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i19" {
  engine            = "mariadb"
  instance_class    = "db.r7g.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i20" {
  engine             = "mariadb"
  instance_class     = "db.m5.large"
  allocated_storage  = 500
  storage_type       = "gp3"
  iops               = 14000
  storage_throughput = 600
  multi_az           = true
}

resource "aws_db_instance" "i21" {
  engine            = "postgres"
  instance_class    = "db.t3.micro"
  allocated_storage = 20
}

resource "aws_db_instance" "i22" {
  engine            = "postgres"
  instance_class    = "db.t4g.medium"
  allocated_storage = 20
}

resource "aws_db_instance" "i23" {
  engine            = "postgres"
  instance_class    = "db.m5.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i24" {
  engine            = "postgres"
  instance_class    = "db.m6g.xlarge"
  allocated_storage = 20
}

resource "aws_db_instance" "i25" {
  engine            = "postgres"
  instance_class    = "db.r5.2xlarge"
  allocated_storage = 20
}

resource "aws_db_instance" "i26" {
  engine            = "postgres"
  instance_class    = "db.r6g.4xlarge"
  allocated_storage = 20
}

resource "aws_db_instance" "i27" {
  engine            = "postgres"
  instance_class    = "db.m6i.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i28" {
  engine            = "postgres"
  instance_class    = "db.m7g.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i29" {
  engine            = "postgres"
  instance_class    = "db.r7g.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i30" {
  engine             = "postgres"
  instance_class     = "db.m5.large"
  allocated_storage  = 500
  storage_type       = "gp3"
  iops               = 14000
  storage_throughput = 600
  multi_az           = true
}

resource "aws_db_instance" "i31" {
  engine            = "postgres"
  instance_class    = "db.m5.large"
  allocated_storage = 500
  storage_type      = "standard"
}

resource "aws_db_instance" "i32" {
  engine            = "mysql"
  instance_class    = "db.m5.large"
  allocated_storage = 500
  storage_type      = "standard"
  multi_az          = true
}

resource "aws_db_instance" "i33" {
  engine            = "sqlserver-se"
  instance_class    = "db.m5.large"
  allocated_storage = 500
  storage_type      = "standard"
  multi_az          = true
}

resource "aws_db_instance" "i34" {
  engine            = "postgres"
  instance_class    = "db.m5.large"
  allocated_storage = 500
  storage_type      = "gp2"
}

resource "aws_db_instance" "i35" {
  engine            = "mysql"
  instance_class    = "db.m5.large"
  allocated_storage = 500
  storage_type      = "gp2"
  multi_az          = true
}

resource "aws_db_instance" "i36" {
  engine            = "sqlserver-se"
  instance_class    = "db.m5.large"
  allocated_storage = 500
  storage_type      = "gp2"
  multi_az          = true
}

resource "aws_db_instance" "i37" {
  engine             = "postgres"
  instance_class     = "db.m5.large"
  allocated_storage  = 500
  storage_type       = "gp3"
  iops               = 14000
  storage_throughput = 600
}

resource "aws_db_instance" "i38" {
  engine             = "mysql"
  instance_class     = "db.m5.large"
  allocated_storage  = 500
  storage_type       = "gp3"
  multi_az           = true
  iops               = 14000
  storage_throughput = 600
}

resource "aws_db_instance" "i39" {
  engine             = "sqlserver-se"
  instance_class     = "db.m5.large"
  allocated_storage  = 500
  storage_type       = "gp3"
  multi_az           = true
  iops               = 14000
  storage_throughput = 600
}

resource "aws_db_instance" "i40" {
  engine            = "postgres"
  instance_class    = "db.m5.large"
  allocated_storage = 500
  storage_type      = "io1"
  iops              = 14000
}

resource "aws_db_instance" "i41" {
  engine            = "mysql"
  instance_class    = "db.m5.large"
  allocated_storage = 500
  storage_type      = "io1"
  multi_az          = true
  iops              = 14000
}

resource "aws_db_instance" "i42" {
  engine            = "sqlserver-se"
  instance_class    = "db.m5.large"
  allocated_storage = 500
  storage_type      = "io1"
  multi_az          = true
  iops              = 14000
}

resource "aws_db_instance" "i43" {
  engine            = "postgres"
  instance_class    = "db.m5.large"
  allocated_storage = 500
  storage_type      = "io2"
  iops              = 14000
}

resource "aws_db_instance" "i44" {
  engine            = "mysql"
  instance_class    = "db.m5.large"
  allocated_storage = 500
  storage_type      = "io2"
  multi_az          = true
  iops              = 14000
}

resource "aws_db_instance" "i45" {
  engine            = "sqlserver-se"
  instance_class    = "db.m5.large"
  allocated_storage = 500
  storage_type      = "io2"
  multi_az          = true
  iops              = 14000
}

resource "aws_db_instance" "i46" {
  engine            = "oracle-se2"
  instance_class    = "db.t3.large"
  allocated_storage = 20
  storage_type      = "gp3"
  license_model     = "license-included"
}

resource "aws_db_instance" "i47" {
  engine            = "oracle-se2"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  storage_type      = "gp3"
  license_model     = "license-included"
}

resource "aws_db_instance" "i48" {
  engine            = "oracle-se2"
  instance_class    = "db.t3.large"
  allocated_storage = 20
  storage_type      = "gp3"
  license_model     = "bring-your-own-license"
}

resource "aws_db_instance" "i49" {
  engine            = "oracle-se2"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  storage_type      = "gp3"
  license_model     = "bring-your-own-license"
}

resource "aws_db_instance" "i50" {
  engine            = "oracle-se2-cdb"
  instance_class    = "db.t3.large"
  allocated_storage = 20
  storage_type      = "gp3"
  license_model     = "license-included"
}

resource "aws_db_instance" "i51" {
  engine            = "oracle-se2-cdb"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  storage_type      = "gp3"
  license_model     = "license-included"
}

resource "aws_db_instance" "i52" {
  engine            = "oracle-ee"
  instance_class    = "db.t3.large"
  allocated_storage = 20
  storage_type      = "gp3"
}

resource "aws_db_instance" "i53" {
  engine            = "oracle-ee"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  storage_type      = "gp3"
}

resource "aws_db_instance" "i54" {
  engine            = "oracle-ee-cdb"
  instance_class    = "db.t3.large"
  allocated_storage = 20
  storage_type      = "gp3"
  license_model     = "bring-your-own-license"
}

resource "aws_db_instance" "i55" {
  engine            = "oracle-ee-cdb"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  storage_type      = "gp3"
  license_model     = "bring-your-own-license"
}

resource "aws_db_instance" "i56" {
  engine            = "sqlserver-ex"
  instance_class    = "db.t3.large"
  allocated_storage = 20
  storage_type      = "gp3"
}

resource "aws_db_instance" "i57" {
  engine            = "sqlserver-ex"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  storage_type      = "gp3"
}

resource "aws_db_instance" "i58" {
  engine            = "sqlserver-web"
  instance_class    = "db.t3.large"
  allocated_storage = 20
  storage_type      = "gp3"
  license_model     = "license-included"
}

resource "aws_db_instance" "i59" {
  engine            = "sqlserver-web"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  storage_type      = "gp3"
  license_model     = "license-included"
}

resource "aws_db_instance" "i60" {
  engine            = "sqlserver-se"
  instance_class    = "db.t3.large"
  allocated_storage = 20
  storage_type      = "gp3"
}

resource "aws_db_instance" "i61" {
  engine            = "sqlserver-se"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  storage_type      = "gp3"
}

resource "aws_db_instance" "i62" {
  engine            = "sqlserver-ee"
  instance_class    = "db.t3.large"
  allocated_storage = 20
  storage_type      = "gp3"
}

resource "aws_db_instance" "i63" {
  engine            = "sqlserver-ee"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  storage_type      = "gp3"
}

resource "aws_db_instance" "i64" {
  engine            = "db2-se"
  instance_class    = "db.t3.large"
  allocated_storage = 20
  storage_type      = "gp3"
}

resource "aws_db_instance" "i65" {
  engine            = "db2-se"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  storage_type      = "gp3"
}

resource "aws_db_instance" "i66" {
  engine            = "db2-ae"
  instance_class    = "db.t3.large"
  allocated_storage = 20
  storage_type      = "gp3"
}

resource "aws_db_instance" "i67" {
  engine            = "db2-ae"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  storage_type      = "gp3"
}

resource "aws_db_instance" "i68" {
  engine            = "oracle-se2"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  multi_az          = true
}

resource "aws_db_instance" "i69" {
  engine            = "oracle-ee"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  multi_az          = true
}

resource "aws_db_instance" "i70" {
  engine            = "sqlserver-se"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  multi_az          = true
}

resource "aws_db_instance" "i71" {
  engine            = "sqlserver-ee"
  instance_class    = "db.m5.xlarge"
  allocated_storage = 20
  multi_az          = true
}

resource "aws_db_instance" "i72" {
  engine         = "aurora"
  instance_class = "db.r5.large"
}

resource "aws_db_instance" "i73" {
  engine         = "aurora-mysql"
  instance_class = "db.r5.large"
}

resource "aws_db_instance" "i74" {
  engine         = "aurora-postgresql"
  instance_class = "db.r5.large"
}

resource "aws_db_instance" "i75" {
  engine            = "mysql"
  engine_version    = "5.7"
  instance_class    = "db.m5.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i76" {
  engine            = "mysql"
  engine_version    = "8.0"
  instance_class    = "db.m5.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i77" {
  engine            = "postgres"
  engine_version    = "11.22"
  instance_class    = "db.m5.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i78" {
  engine            = "postgres"
  engine_version    = "12.19"
  instance_class    = "db.m5.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i79" {
  engine            = "postgres"
  engine_version    = "13.4"
  instance_class    = "db.m5.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i80" {
  engine            = "postgres"
  engine_version    = "17.1"
  instance_class    = "db.m5.large"
  allocated_storage = 20
}

resource "aws_db_instance" "i81" {
  engine                                = "postgres"
  instance_class                        = "db.m5.large"
  allocated_storage                     = 20
  performance_insights_enabled          = true
  performance_insights_retention_period = 731
}

resource "aws_db_instance" "i82" {
  engine                                = "postgres"
  instance_class                        = "db.r4.large"
  allocated_storage                     = 20
  performance_insights_enabled          = true
  performance_insights_retention_period = 731
}

resource "aws_db_instance" "i83" {
  engine                                = "postgres"
  instance_class                        = "db.t3.medium"
  allocated_storage                     = 20
  performance_insights_enabled          = true
  performance_insights_retention_period = 731
}

resource "aws_db_instance" "i84" {
  engine                                = "postgres"
  instance_class                        = "db.r6g.large"
  allocated_storage                     = 20
  performance_insights_enabled          = true
  performance_insights_retention_period = 731
}

resource "aws_db_instance" "i85" {
  engine                                = "postgres"
  instance_class                        = "db.m5.large"
  allocated_storage                     = 20
  performance_insights_enabled          = true
  performance_insights_retention_period = 31
}

resource "aws_db_instance" "i86" {
  engine                                = "postgres"
  instance_class                        = "db.m5.large"
  allocated_storage                     = 20
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_db_instance" "i87" {
  engine                                = "postgres"
  instance_class                        = "db.m5.large"
  allocated_storage                     = 20
  performance_insights_enabled          = true
  performance_insights_retention_period = 7
}

resource "aws_db_instance" "i88" {
  engine                 = "mysql"
  instance_class         = "db.m5.large"
  allocated_storage      = 20
  database_insights_mode = "advanced"
}

resource "aws_db_instance" "i89" {
  replicate_source_db = aws_db_instance.i1.identifier
  instance_class      = "db.t3.micro"
}
